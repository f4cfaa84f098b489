import process from 'node:process';
import fc from 'fast-check';

// Every run tries the same cases, so that what fails does so because of a change; `SEED=…` tries others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_122) });
