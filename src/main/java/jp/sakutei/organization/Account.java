package jp.sakutei.organization;

import java.util.List;

/**
 * 利用者: a person as the administrator sees him or her.
 *
 * @param posts of the day, in words
 * @param enabled may sign in, if there is a password
 */
public record Account(PersonId id, String name, String email, List<String> posts, boolean enabled,
		boolean hasPassword) {

	/** In words, whether the person can sign in. */
	public String signIn() {
		return !enabled ? "停止中" : hasPassword ? "できる" : "パスワード未設定";
	}

}
