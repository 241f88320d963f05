/**
 * なぜここにあるか: what sent a sheet to where it is, who has it, what is missing and what comes
 * next.
 */
@org.springframework.modulith.NamedInterface("course")
package jp.sakutei.handin.course;
