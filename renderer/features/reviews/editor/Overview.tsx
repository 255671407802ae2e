import { useTranslation } from 'react-i18next';
import { shareSections } from '../../../../domain/formats/share-sections.ts';
import { useFormat } from '../../../i18n/format.ts';
import { CoverageBar } from '../../../ui/CoverageBar.tsx';
import { Ahead } from './Ahead.tsx';
import { ChangesList } from './ChangesList.tsx';
import { EarlierComments } from './EarlierComments.tsx';
import { CommentField } from './CommentField.tsx';
import styles from './editor.module.css';
import { Ratings } from './Ratings.tsx';
import type { GlanceProps } from './Ratings.tsx';

/** A hostile share may have thousands. */
const mostStray = 100;

/** The learner's progress by responsibility, and the mentor's comment on the whole share. */
export function Overview(props: GlanceProps) {
  const { reading, draft, onChange, onChoose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { share, standing, skills, earlier, stray } = reading;
  const { coverage } = standing;
  const hidden = share.path.skills.length - skills.size;
  const shared = shareSections.filter((section) => share.sections.includes(section));
  const figures = new Map(standing.responsibilities.map(({ id, figure }) => [id, figure]));
  return (
    <>
      <header>
        <p className={styles.crumb}>{t('reviews.desk.version', { version: share.path.version })}</p>
        <h2>{t('reviews.desk.overview')}</h2>
      </header>
      <p>
        {t(hidden > 0 ? 'reviews.desk.coverageShared' : 'reviews.desk.coverage', {
          done: coverage.done,
          required: coverage.required,
        })}{' '}
        {earlier && (
          <>
            {t('reviews.earlier.coverage', {
              day: format.date(earlier.at),
              done: earlier.coverage.done,
              required: earlier.coverage.required,
            })}{' '}
          </>
        )}
        {shared.length === 0
          ? t('reviews.desk.bare')
          : t('reviews.desk.with', {
              sections: format.list(shared.map((section) => t(`message.reviews.section.${section}`))),
            })}{' '}
        {hidden > 0 && t('reviews.desk.hidden', { count: hidden })}
      </p>
      <section>
        <h3>{t('reviews.desk.whole')}</h3>
        <CommentField
          target={{ whole: true }}
          about={t('reviews.desk.whole')}
          reading={reading}
          draft={draft}
          onChange={onChange}
          isOpen
        />
      </section>
      {stray.length > 0 && (
        <section>
          <h3>{t('reviews.earlier.stray')}</h3>
          <EarlierComments said={stray.slice(0, mostStray)} />
          {stray.length > mostStray && (
            <p className={styles.quiet}>
              {t('reviews.earlier.moreStray', { count: stray.length - mostStray })}
            </p>
          )}
        </section>
      )}
      {earlier && <ChangesList earlier={earlier} reading={reading} onChoose={onChoose} />}
      <Ahead share={share} />
      <Ratings {...props} />
      <section>
        <h3>{t('role.responsibilities')}</h3>
        <ul className={styles.responsibilities}>
          {share.path.responsibilities.map(({ id, title }) => {
            const figure = figures.get(id)!;
            return (
              <li key={id}>
                <div className={styles.line}>
                  <span>{title}</span>
                  <CoverageBar figure={figure} />
                  <span className={styles.count}>
                    {t('fraction', { done: figure.done, required: figure.required })}
                  </span>
                </div>
                <CommentField
                  target={{ responsibility: id }}
                  about={title}
                  reading={reading}
                  draft={draft}
                  onChange={onChange}
                />
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
