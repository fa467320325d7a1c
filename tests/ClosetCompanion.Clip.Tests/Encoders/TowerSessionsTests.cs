using ClosetCompanion.Clip.Encoders;

namespace ClosetCompanion.Clip.Tests.Encoders;

public sealed class TowerSessionsTests(TinyModel tiny) : IClassFixture<TinyModel>
{
    private static readonly Batch _alone = new(0, 1, Alone: true);
    private static readonly Batch _sideBySide = new(0, 1, Alone: false);

    private readonly List<int> _opened = [];

    [Fact]
    public void What_was_opened_to_look_at_the_file_is_let_go_where_only_batches_come()
    {
        using var sessions = Open(threads: 2);
        var looked = sessions.Of(_sideBySide);

        sessions.Of(_sideBySide).ShouldBeSameAs(looked);
        _opened.ShouldBe([2, 1]);

        var alone = sessions.Of(_alone);
        sessions.Of(_alone).ShouldBeSameAs(alone);
        sessions.Of(_sideBySide).ShouldBeSameAs(looked);
        _opened.ShouldBe([2, 1, 2]);
    }

    [Fact]
    public void What_has_answered_is_kept_when_batches_come()
    {
        using var sessions = Open(threads: 2);
        var alone = sessions.Of(_alone);

        sessions.Of(_sideBySide).ShouldNotBeSameAs(alone);
        sessions.Of(_alone).ShouldBeSameAs(alone);
        _opened.ShouldBe([2, 1]);
    }

    [Fact]
    public void One_thread_needs_one_session()
    {
        using var sessions = Open(threads: 1);

        sessions.Of(_sideBySide).ShouldBeSameAs(sessions.Of(_alone));
        _opened.ShouldBe([1]);
    }

    [Fact]
    public void Opens_nothing_once_it_is_disposed()
    {
        var sessions = Open(threads: 2);
        sessions.Dispose();

        Should.Throw<ObjectDisposedException>(() => sessions.Of(_sideBySide));
        Should.Throw<ObjectDisposedException>(() => sessions.Of(_alone));
        _opened.ShouldBe([2]);
    }

    private TowerSessions Open(int threads)
    {
        var path = Path.Combine(tiny.Folder, "text.onnx");
        var dimensions = tiny.Model.Manifest.Dimensions;
        return new TowerSessions(
            count =>
            {
                _opened.Add(count);
                return new EncoderSession(path, "input_ids", "text_embeds", dimensions, count);
            },
            threads
        );
    }
}
