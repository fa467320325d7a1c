using Spectre.Console;
using Spectre.Console.Rendering;

namespace ClosetCompanion.Cli.Output;

/// <summary>The same for tables and progress bars: what they show is cleaned, what they do to the screen is not.</summary>
internal sealed class PlainRendering : IRenderHook
{
    /// <inheritdoc />
    public IEnumerable<IRenderable> Process(
        RenderOptions options,
        IEnumerable<IRenderable> renderables
    ) => renderables.Select(part => new PlainPart(part));

    private sealed class PlainPart(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) =>
            inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            inner
                .Render(options, maxWidth)
                .Select(segment =>
                    segment.IsControlCode || segment.IsLineBreak
                        ? segment
                        : new Segment(PlainTextWriter.Clean(segment.Text), segment.Style)
                );
    }
}
