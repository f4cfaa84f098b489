import type { Page } from '@playwright/test';
import { expect, test } from './extension';
