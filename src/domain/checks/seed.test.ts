import { makePeriod } from '../reportPeriod';
import { seedRegister } from '../seedRegister.testdata';
import { checkRegister } from './checkRegister';

describe('令和4年度上半期の台帳の点検', () => {
  it('直すところはない', () => {
    expect(checkRegister(seedRegister(), makePeriod(2022, 'H1'))).toEqual([]);
  });
});
