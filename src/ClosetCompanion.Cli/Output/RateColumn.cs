using Spectre.Console;
using Spectre.Console.Rendering;

namespace ClosetCompanion.Cli.Output;

/// <summary>How many a second.</summary>
internal sealed class RateColumn : ProgressColumn
{
    /// <inheritdoc />
    public override IRenderable Render(
        RenderOptions options,
        ProgressTask task,
        TimeSpan deltaTime
    ) => new Text(task.Speed is { } speed ? $"{speed:N0}/s" : "");
}
