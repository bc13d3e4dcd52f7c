package io.newswire.feed.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFilesTest {
  @TempDir private Path folder;
  private Path one;
  private SavedFiles files;

  @BeforeEach
  void saveOne() throws IOException {
    one = Files.writeString(folder.resolve("one.txt"), "One.");
    files = new SavedFiles(List.of(folder));
  }

  private void lookTwice() {
    files.look();
    files.look();
  }

  @Test
  void aFileIsReturnedOnceItIsTheSameInTwoLooks() {
    assertThat(files.look()).isEmpty();
    assertThat(files.look()).containsExactly(one);
    assertThat(files.look()).isEmpty();
  }

  @Test
  void aFileThatIsStillWrittenIsNotReturned() throws IOException {
    files.look();
    Files.writeString(one, "One. Two.");
    assertThat(files.look()).isEmpty();
    Files.writeString(one, "One. Two. Three.");
    assertThat(files.look()).isEmpty();
    assertThat(files.look()).containsExactly(one);
  }

  @Test
  void aFileOfTheSameLengthAndTimeInItsPlaceIsReturned() throws IOException {
    lookTwice();
    FileTime time = Files.getLastModifiedTime(one);
    Path other = Files.writeString(folder.resolve(".new"), "Two.");
    Files.setLastModifiedTime(other, time);
    Files.move(other, one, StandardCopyOption.REPLACE_EXISTING);
    files.look();
    assertThat(files.look()).containsExactly(one);
  }

  @Test
  void aFileWithAnOlderTimeIsReturned() throws IOException {
    lookTwice();
    Files.setLastModifiedTime(one, FileTime.fromMillis(1_000));
    files.look();
    assertThat(files.look()).containsExactly(one);
  }

  @Test
  void whatFailedIsReturnedAgain() {
    lookTwice();
    files.again(one);
    assertThat(files.look()).containsExactly(one);
  }

  @Test
  void filesInFoldersAreReturnedInOrderButForHiddenAndUnfinishedOnes() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Path two = Files.writeString(inner.resolve("two.html"), "Two.");
    Files.createDirectories(folder.resolve(".git"));
    for (String name :
        List.of(".git/config", ".hidden", "one.txt~", "half.part", "half.tmp", "#one.txt#")) {
      Files.writeString(folder.resolve(name), "No.");
    }
    Files.createSymbolicLink(inner.resolve("circle"), folder);

    files.look();
    assertThat(files.look()).containsExactly(two, one);
  }

  @Test
  void aNamedFileIsTakenWhateverItsName() throws IOException {
    Path hidden = Files.writeString(folder.resolve(".hidden"), "One.");
    SavedFiles named = new SavedFiles(List.of(hidden));
    named.look();
    assertThat(named.look()).containsExactly(hidden);
  }

  @Test
  void aFolderThatComesLaterIsSeenThen() throws IOException {
    SavedFiles later = new SavedFiles(List.of(folder.resolve("later")));
    assertThat(later.look()).isEmpty();
    Files.createDirectories(folder.resolve("later"));
    Path file = Files.writeString(folder.resolve("later/one.txt"), "One.");
    later.look();
    assertThat(later.look()).containsExactly(file);
  }
}
