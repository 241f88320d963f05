package jp.sakutei.council.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;

/** Whoever takes part in the plan reads what the councils said of it, page and file. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ PostRole.STAFF, PostRole.SECTION_HEAD, PostRole.COORDINATOR, PostRole.DEPARTMENT_HEAD,
		PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
		PostRole.EXECUTIVE, PostRole.ADMINISTRATOR })
@interface AllowedToReadOpinions {

}
