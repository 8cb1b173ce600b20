import fc from 'fast-check';

/**
 * Runs before the tests of a mutation run: a random test that has found nothing in a tenth of a
 * second passes. Thousands of mutations are tried, and most of what tells is found at once.
 */
fc.configureGlobal({ interruptAfterTimeLimit: 100 });
