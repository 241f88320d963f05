package jp.sakutei.organization;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("ありふれたパスワード")
class CommonPasswordTests {

	@ParameterizedTest
	@ValueSource(strings = { "password12", "P@ssw0rd2023", "Password1234!", "passwordpassword", "1234567890",
			"2023061420", "qwertyuiop", "asdfghjkl1", "1qaz2wsx3edc", "zaq12wsxcde3", "aaaaaaaaaa", "あああああああああああ",
			"abcdefghijk", "iloveyou2023", "sakutei2023", "Sakutei-2023", "atsugi-2023", "ｐａｓｓｗｏｒｄ１２", "adminadmin1",
			"welcome2023!", "令和5年6月14日0", "企画政策課2023年度", "パスワード123456", "himitsu12345", "10000000000" })
	@DisplayName("先に試されるものは断る")
	void areRefused(String password) {
		assertThat(CommonPasswords.contain(password)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "十文字以上の秘密の言葉", "新しい秘密の言葉です", "correct horse battery", "x7Kq-93vLmPz", "令和の夏に見た花火大会",
			"password of my dog Pochi", "ゆきのあさのさんぽみち" })
	@DisplayName("ほかは断らない")
	void othersAreNot(String password) {
		assertThat(CommonPasswords.contain(password)).isFalse();
	}

}
