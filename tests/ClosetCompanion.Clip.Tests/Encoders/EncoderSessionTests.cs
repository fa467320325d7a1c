using ClosetCompanion.Clip.Encoders;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Clip.Tests.Encoders;

public sealed class EncoderSessionTests(TinyModel tiny) : IClassFixture<TinyModel>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_run_that_could_not_begin_keeps_no_memory_when_the_session_is_disposed()
    {
        var session = Open(_ => throw new InvalidOperationException("no binding"));
        using var batch = OneToken();
        Should.Throw<InvalidOperationException>(() => session.Run(batch, 1, Cancellation));

        session.Dispose();

        session.IsFreed.ShouldBeTrue();
    }

    [Fact]
    public void A_session_goes_on_after_a_run_that_could_not_begin()
    {
        var tries = 0;
        using var session = Open(inference =>
            tries++ == 0 ? throw new InvalidOperationException("no binding") : Bind(inference)
        );
        using var batch = OneToken();
        Should.Throw<InvalidOperationException>(() => session.Run(batch, 1, Cancellation));

        session.Run(batch, 1, Cancellation).Single().ShouldContain(value => value != 0);
    }

    [Fact]
    public void A_session_is_freed_at_once_when_nothing_runs()
    {
        var session = Open(Bind);
        using var batch = OneToken();
        session.Run(batch, 1, Cancellation);
        session.IsFreed.ShouldBeFalse();

        session.Dispose();

        session.IsFreed.ShouldBeTrue();
        Should.Throw<ObjectDisposedException>(() => session.Run(batch, 1, Cancellation));
    }

    private static OrtValue OneToken() =>
        OrtValue.CreateTensorValueFromMemory<long>([49407], [1, 1]);

    private EncoderBinding Bind(InferenceSession inference) =>
        new(inference, "input_ids", "text_embeds", tiny.Model.Manifest.Dimensions);

    private EncoderSession Open(Func<InferenceSession, EncoderBinding> bind) =>
        new(
            Path.Combine(tiny.Folder, "text.onnx"),
            "input_ids",
            "text_embeds",
            tiny.Model.Manifest.Dimensions,
            threads: 1,
            bind
        );
}
