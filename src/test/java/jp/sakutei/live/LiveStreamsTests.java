package jp.sakutei.live;

import java.time.Duration;
import java.util.Base64;

import javax.sql.DataSource;

import jakarta.servlet.http.Cookie;
import jp.sakutei.City;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("画面の自動更新")
class LiveStreamsTests {

	private static final Duration SOON = Duration.ofSeconds(2);

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	DataSource database;

	@Autowired
	LiveStreams streams;

	@BeforeEach
	void aCity() {
		City.build(application, 1, 1, 3);
	}

	@Test
	@DisplayName("確定した変更は2秒以内に伝わり、確定するまでは伝わらない")
	void saysWhatIsCommitted() throws Exception {

		var board = listen(aSession());
		await().atMost(SOON).until(() -> count(board, "changed") == 1);
		transaction.executeWithoutResult((status) -> {
			changeHandIns();
			changeHandIns();
			assertThat(count(board, "changed")).isOne();
		});
		await().atMost(SOON).until(() -> count(board, "changed") == 2);
		assertThat(board.getContentAsString()).doesNotContain("city").contains("data:");
		assertThat(board.getHeader("X-Accel-Buffering")).isEqualTo("no");
		assertThat(board.getContentType()).startsWith("text/event-stream");
	}

	@Test
	@DisplayName("サインインが終わると、そのサインインの画面だけが終わる")
	void endsWithTheSignIn() throws Exception {

		var session = aSession();
		var ended = listen(session);
		var other = listen(aSession());
		await().atMost(SOON).until(() -> count(ended, "changed") + count(other, "changed") == 2);
		var id = new String(Base64.getDecoder().decode(session.getValue()));
		jdbc.sql("delete from spring_session where session_id = ?").param(id).update();
		await().atMost(SOON).until(() -> count(ended, "ended") == 1);
		changeHandIns();
		await().atMost(SOON).until(() -> count(other, "changed") == 2);
		assertThat(count(ended, "changed")).isOne();
		assertThat(count(other, "ended")).isZero();
	}

	@Test
	@DisplayName("画面が来る前に終わったサインインには、終わったと言う")
	void knowsASignInThatEndedOnTheWay() {

		try (var node = new Node()) {
			assertThat(node.listen()).isEqualTo(HttpStatus.OK);
			var request = new MockHttpServletRequest();
			node.streams.heard("signed-out:" + Sha256.of(request.getSession().getId()));
			assertThat(node.streams.open("board", request).getStatusCode()).isEqualTo(HttpStatus.OK);
			await().atMost(SOON).until(() -> node.streams.size() == 1);
		}
	}

	@Test
	@DisplayName("日付が変わると、遅れの数え方が変わったと伝える")
	void saysThatTheDayHasChanged() throws Exception {

		var clock = application.getBean(BusinessClock.class);
		streams.sign();
		var board = listen(aSession());
		await().atMost(SOON).until(() -> count(board, "changed") == 1);
		streams.sign();
		assertThat(count(board, "changed")).isOne();
		clock.freezeAt(clock.now().plusDays(1));
		streams.sign();
		assertThat(count(board, "changed")).isEqualTo(2);
	}

	@Test
	@DisplayName("一つのサインインで多く開くと、古いものから譲る")
	void boundsWhatOneSignInListensTo() throws Exception {

		var session = aSession();
		var first = listen(session);
		for (var more = 1; more < LiveStreams.MOST_OF_A_SIGN_IN; more++) {
			listen(session);
		}
		assertThat(count(first, "elsewhere")).isZero();
		var last = listen(session);
		await().atMost(SOON).until(() -> count(first, "elsewhere") == 1 && count(last, "changed") == 1);
		assertThat(count(last, "elsewhere")).isZero();
	}

	@Test
	@DisplayName("データベースとの線が切れると、画面に伝わり、つながると再び始まる")
	void saysThatItHearsNothing() throws Exception {

		try (var node = new Node()) {
			var board = node.listen();
			assertThat(board).isEqualTo(HttpStatus.OK);
			assertThat(node.streams.size()).isOne();
			jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sakutei-live'")
				.query()
				.listOfRows();
			await().atMost(SOON).until(() -> node.streams.size() == 0);
			await().atMost(Duration.ofSeconds(10)).until(() -> node.listen().equals(HttpStatus.OK));
		}
	}

	@Test
	@DisplayName("止まるサーバーは、開いている画面を待たない")
	void waitsForNobodyAtTheEnd() {

		var node = new Node();
		assertThat(node.listen()).isEqualTo(HttpStatus.OK);
		node.close();
		assertThat(node.streams.size()).isZero();
		assertThat(node.listen()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(streams).isNotSameAs(node.streams);
	}

	private MockHttpServletResponse listen(Cookie session) throws Exception {
		return pages.perform(get("/rounds/city/progress/live").with(user("office")).cookie(session))
			.andReturn()
			.getResponse();
	}

	private Cookie aSession() {
		return aSession(application.getBean(JdbcIndexedSessionRepository.class));
	}

	private static <S extends Session> Cookie aSession(SessionRepository<S> sessions) {
		var session = sessions.createSession();
		sessions.save(session);
		return new Cookie("sakutei-session", Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8)));
	}

	private void changeHandIns() {
		jdbc.sql("update hand_in set fill_in_due = fill_in_due").update();
	}

	private static int count(MockHttpServletResponse stream, String event) {
		return StringUtils.countOccurrencesOf(new String(stream.getContentAsByteArray(), UTF_8), "event:" + event);
	}

	/** Another server on the same database. */
	private final class Node implements AutoCloseable {

		private final LiveStreams streams = new LiveStreams(database, application.getBean(BusinessClock.class));

		HttpStatus listen() {
			return HttpStatus.valueOf(streams.open("board", new MockHttpServletRequest()).getStatusCode().value());
		}

		@Override
		public void close() {
			streams.end();
		}

	}

}
