import type { Rejection } from '@/core/model/capture';

/** A whole table or page that was not taken. */
export const wholly = (code: Rejection['code']): Rejection => ({ row: null, column: null, code });
