import { describeGrid } from './describe-grid.js';

describeGrid('nx-benefits-panel');
