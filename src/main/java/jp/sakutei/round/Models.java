package jp.sakutei.round;

import java.util.Optional;

/** The models as they are in force, for their pictures. */
public interface Models {

	/**
	 * @param name of the file without ending: {@code round}, {@code hand-in}
	 */
	Optional<byte[]> find(String name);

}
