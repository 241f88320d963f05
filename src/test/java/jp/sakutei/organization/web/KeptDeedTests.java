package jp.sakutei.organization.web;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

import jp.sakutei.Routes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("預かった内容ですること")
class KeptDeedTests {

	/** Come back in their page, send by themselves, or are not kept. */
	private static final Set<String> UNNAMED = Set.of("/tasks/{taskId}", "/tasks/{taskId}/autosave", "/password",
			"/people/{code}/password");

	private static final Pattern QUERY = Pattern.compile("[?].*");

	@Test
	@DisplayName("送れるものには、どれも名前がある")
	void namesEveryPost() throws IOException {
		for (var route : Routes.table().keySet()) {
			if (route.method().equals("POST") && !UNNAMED.contains(route.pattern())) {
				var address = QUERY.matcher(route.example()).replaceAll("");
				assertThat(KeptDeed.at(address).isKnown())
					.as("%s: say what it does in kept-deeds.properties", route.text())
					.isTrue();
			}
		}
		assertThat(KeptDeed.at("/no-such").isKnown()).isFalse();
	}

	@Test
	@DisplayName("名前のあるものは、どれも送れる")
	void namesNothingElse() throws IOException {
		var posts = Routes.table()
			.keySet()
			.stream()
			.filter((route) -> route.method().equals("POST"))
			.map(Routes.Route::pattern)
			.toList();
		assertThat(KeptDeed.patterns()).isSubsetOf(posts);
	}

	@Test
	@DisplayName("ファイルを送る画面は、送り先と違えばその画面を言う")
	void namesThePageOfAFile() {
		assertThat(KeptDeed.at("/documents/returns")).isEqualTo(new KeptDeed("Excelブックを取り込む", "/documents"));
		assertThat(KeptDeed.at("/sheets/a:1/attachments")).isEqualTo(new KeptDeed("資料を添付する", ""));
	}

}
