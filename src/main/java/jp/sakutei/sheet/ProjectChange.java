package jp.sakutei.sheet;

import java.util.Set;

/**
 * What has become of a project by a deed.
 *
 * @param reason null where none was asked for nor given
 * @param told who is to hear of it
 */
public record ProjectChange(ProjectDeed deed, Project from, Project to, String reason, Set<Told> told) {

	/** Another 区分 than before. */
	boolean setsKind() {
		return !from.kind().equals(to.kind());
	}

	/** False for the same again: nobody is told. */
	boolean changes() {
		return !from.equals(to) || deed == ProjectDeed.REWRITE;
	}

}
