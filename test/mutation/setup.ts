import { beforeEach } from 'vitest';

// What measures speed, or counts how often chance met a case, tells nothing of right and wrong here.
beforeEach(({ task, skip }) => skip(/\bin (?:no )?time$|^used the solver/.test(task.name)));
