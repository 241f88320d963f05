package jp.sakutei.organization.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.sakutei.organization.PostRole;

/**
 * To whom the papers of the whole city are open; who that is,
 * {@link jp.sakutei.organization.Scope} knows.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
		PostRole.EXECUTIVE, PostRole.ADMINISTRATOR })
public @interface AllowedToReadAll {

}
