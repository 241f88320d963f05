package jp.sakutei.organization.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@DisplayName("同時に送られるファイル")
class UploadsAtOnceTests {

	private final CurrentActor current = mock(CurrentActor.class);

	private final UploadsAtOnce uploads = new UploadsAtOnce(current);

	@Test
	@DisplayName("一人が同時に送れるのは二つまでで、終わればまた送れる")
	void boundsOnePerson() {

		var first = send("S0001");
		send("S0001");
		assertThatExceptionOfType(UploadsAtOnce.TooMany.class).isThrownBy(() -> send("S0001"))
			.withMessageContaining("一人2つまで");
		send("S0002");
		uploads.afterCompletion(first, new MockHttpServletResponse(), this, null);
		send("S0001");
	}

	@Test
	@DisplayName("全員で六つまで。ファイルのない送信は数えない")
	void boundsAll() {

		for (var person : List.of("S0001", "S0002", "S0003")) {
			send(person);
			send(person);
		}
		assertThatExceptionOfType(UploadsAtOnce.TooMany.class).isThrownBy(() -> send("S0004"))
			.withMessageContaining("ほかの人");
		assertThat(uploads.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this)).isTrue();
	}

	private MockHttpServletRequest send(String person) {
		given(current.of(any())).willReturn(Optional.of(new Actor(new PersonId(person), "見本", Set.of(), Map.of())));
		var request = new MockMultipartHttpServletRequest();
		assertThat(uploads.preHandle(request, new MockHttpServletResponse(), this)).isTrue();
		return request;
	}

}
