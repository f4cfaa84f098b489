import { beforeEach } from 'vitest';

// What measures speed tells nothing of right and wrong, and would be run hundreds of times.
beforeEach(({ task, skip }) => skip(/\bin (?:no )?time$/.test(task.name)));
