/** 会議: the bodies that the plan passes, and their sittings. */
package jp.sakutei.meeting;
