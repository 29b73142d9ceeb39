import { configureGlobal } from 'fast-check';

// The same cases on every machine, so that a commit is green or not; `PROPERTY_SEED=random` looks for new ones.
const wanted = process.env['PROPERTY_SEED'] ?? '20220930';
if (wanted !== 'random') configureGlobal({ seed: Number(wanted) });
