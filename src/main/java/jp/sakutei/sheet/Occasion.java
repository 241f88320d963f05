package jp.sakutei.sheet;

import jp.sakutei.organization.PersonId;

/**
 * Why something becomes of a project.
 *
 * @param source id of the hearing, meeting, proposal or sheet that it comes from
 * @param by null where a recorded decision takes effect by itself
 */
public record Occasion(String source, String reason, PersonId by) {
}
