package jp.sakutei.handin.web;

import java.util.List;
import java.util.stream.IntStream;

import jp.sakutei.handin.Gate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("まとめて決める調書")
class GateChoiceTests {

	@Test
	@DisplayName("すべてを選んでも、一度に決められる件数までとし、残りの件数を言う")
	void leavesTheRestForLater() {
		var waiting = IntStream.rangeClosed(1, GateLine.MOST + 40)
			.mapToObj((number) -> new GateItem("town:" + number + ":1", 1, Gate.OFFICE, "town:" + number, "見本事業",
					"道路整備課", null, null, "見本", null, List.of(), number == 1))
			.toList();
		var choice = GateChoice.of(waiting);
		assertThat(choice.items()).hasSize(GateLine.MOST).noneMatch(GateItem::own);
		assertThat(choice.later()).isEqualTo(39);
	}

}
