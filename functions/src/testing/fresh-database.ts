import { openFreshFirestore } from './test-firestore.ts';

// Runs before each file of emulator tests.
openFreshFirestore();
