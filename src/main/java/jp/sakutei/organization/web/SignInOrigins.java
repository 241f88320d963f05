package jp.sakutei.organization.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.organization.SignInOrigin;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Where a sign-in comes from. What a request says of those before it counts as far as the
 * proxies reach that are trusted: anybody can write a header.
 */
@Component
class SignInOrigins {

	private static final String FORWARDED_FOR = "X-Forwarded-For";

	/** Some proxies add the port, which each connection has anew. */
	private static final Pattern ADDRESS = Pattern.compile(
			"(?<four>[0-9.]{7,15})(:\\d{1,5})?|\\[(?<six>[0-9a-fA-F:.]{2,45})](:\\d{1,5})?|(?<plain>[0-9a-fA-F:.]{2,45})");

	private final List<IpAddressMatcher> proxies;

	private final KnownDevices devices;

	SignInOrigins(SakuteiSettings settings, KnownDevices devices) {
		this.proxies = settings.proxies().stream().map(IpAddressMatcher::new).toList();
		this.devices = devices;
	}

	SignInOrigin of(HttpServletRequest request, String code) {
		return new SignInOrigin(network(address(request)), devices.of(request, code).orElse(null));
	}

	/** The last one of whom nobody trusted has only heard. */
	private String address(HttpServletRequest request) {
		var address = request.getRemoteAddr();
		var before = Collections.list(request.getHeaders(FORWARDED_FOR))
			.stream()
			.flatMap((header) -> Arrays.stream(header.split(",")))
			.map(String::strip)
			.toList();
		for (var index = before.size() - 1; index >= 0 && isTrusted(address); index--) {
			var said = ADDRESS.matcher(before.get(index));
			if (!said.matches()) {
				return address;
			}
			address = Stream.of("four", "six", "plain").map(said::group).filter(Objects::nonNull).findFirst().get();
		}
		return address;
	}

	private boolean isTrusted(String address) {
		return proxies.stream().anyMatch((proxy) -> {
			try {
				return proxy.matches(address);
			}
			catch (IllegalArgumentException ex) {
				return false;
			}
		});
	}

	/** One machine has as many IPv6 addresses as it likes, within its network. */
	private static String network(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			var bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == 16) ? HexFormat.of().formatHex(bytes, 0, 8) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
