package jp.sakutei.sheet;

import jp.sakutei.organization.PersonId;

/**
 * Something has become of a project.
 *
 * @param by null where a recorded decision takes effect by itself
 */
public record ProjectChanged(ProjectSheet sheet, ProjectChange change, PersonId by) {
}
