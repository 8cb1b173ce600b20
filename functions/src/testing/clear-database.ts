import { clearTestFirestore } from './test-firestore.ts';

// Runs before each file of emulator tests.
await clearTestFirestore();
