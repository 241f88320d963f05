package jp.sakutei.handin.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;

/** Who decides at a gate. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD, PostRole.PLANNING_OFFICE })
@interface AllowedAtGates {

}
