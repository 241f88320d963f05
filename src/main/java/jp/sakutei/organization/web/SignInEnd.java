package jp.sakutei.organization.web;

import jp.sakutei.common.Coded;

/** サインインの終わり: why a page can send nothing any more. */
public enum SignInEnd implements Coded {

	SIGNED_OUT("別のタブかウィンドウでサインアウトしました"),

	SIGNED_IN_ANEW("別のタブかウィンドウで、新しくサインインがありました"),

	PASSWORD_CHANGED("パスワードを変更したため、サインインし直す必要があります"),

	PASSWORD_SET("管理者がパスワードを設定したため、サインインし直す必要があります"),

	DISABLED("管理者が利用を止めました"),

	EXPIRED("時間がたったため、サインインが切れました");

	private final String label;

	SignInEnd(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
