import { makeStyles, tokens } from '@fluentui/react-components';
import type { DepartmentProgress, DepartmentState } from '../../domain/checks/departments';
import type { Pane } from '../usePane';
import { Card } from './Card';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  table: { width: '100%', borderCollapse: 'collapse', marginTop: '8px' },
  cell: { padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'left' },
  name: { fontWeight: tokens.fontWeightRegular },
  count: { textAlign: 'right' },
});

const STATES: readonly DepartmentState[] = ['noAnswer', 'checking', 'done'];

interface DepartmentCardProps {
  readonly pane: Pane;
  readonly departments: readonly DepartmentProgress[];
}

/** How far each 担当課 is: 未回答, 確認中 or 済. */
export function DepartmentCard({ pane, departments }: DepartmentCardProps) {
  const styles = useStyles();
  const words = pane.messages.pane.check;
  const inState = STATES.map((state) => ({
    state,
    found: departments.filter((one) => one.state === state),
  })).filter(({ found }) => found.length > 0);
  const summary = inState.map(
    ({ state, found }) => `${words.departmentState[state]} ${words.departmentCount(found.length)}`,
  );
  return (
    <Card title={words.departments}>
      <details>
        <summary className={styles.summary}>{summary.join(pane.messages.list.separator)}</summary>
        <table className={styles.table}>
          <tbody>
            {inState.flatMap(({ state, found }) =>
              found.map(({ department, counts }) => (
                <tr key={department}>
                  <th scope="row" className={`${styles.cell} ${styles.name}`}>
                    {department === '' ? words.office : department}
                  </th>
                  <td className={styles.cell}>{words.departmentState[state]}</td>
                  <td className={`${styles.cell} ${styles.count}`}>
                    {words.count(counts.stop + counts.confirm)}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </details>
    </Card>
  );
}
