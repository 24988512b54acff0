import { describeGrid } from './describe-grid.js';

describeGrid('nx-my-plans');
