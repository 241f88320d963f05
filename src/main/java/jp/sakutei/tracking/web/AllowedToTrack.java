package jp.sakutei.tracking.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;

/**
 * Who follows the progress: of the whole city, or of what the own post is in charge of.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
		PostRole.EXECUTIVE, PostRole.ADMINISTRATOR, PostRole.DEPARTMENT_HEAD, PostRole.COORDINATOR,
		PostRole.SECTION_HEAD })
@interface AllowedToTrack {

}
