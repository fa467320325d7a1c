namespace ClosetCompanion.Files.Tests;

public sealed class FileLockTests
{
    [Fact]
    public void One_holds_it_at_a_time()
    {
        using var folder = new TemporaryFolder();
        using (var first = FileLock.TryTake(folder["lock"]))
        {
            first.ShouldNotBeNull();
            FileLock.TryTake(folder["lock"]).ShouldBeNull();
            using var another = FileLock.TryTake(folder["another"]);
            another.ShouldNotBeNull();
        }

        using var next = FileLock.TryTake(folder["lock"]);
        next.ShouldNotBeNull();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_and_not_a_lock_that_is_held()
    {
        using var folder = new TemporaryFolder();

        Should.Throw<DirectoryNotFoundException>(() => FileLock.TryTake(folder["none/lock"]));
    }
}
