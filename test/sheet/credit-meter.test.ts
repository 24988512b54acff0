import { describeGrid } from './describe-grid.js';

describeGrid('nx-credit-meter');
