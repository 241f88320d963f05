package jp.sakutei.organization.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.sakutei.organization.PostRole;

/**
 * Who may call a handler method: one of the roles, held on the day by an own post or as a
 * substitute. Without roles every signed-in person may. A handler without this annotation
 * is refused to everybody. Roles that stand at several handlers have an annotation of
 * their own that carries this one.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

	PostRole[] value() default {};

	/** Open without sign-in: the sign-in page and the health endpoint only. */
	boolean anonymous() default false;

}
