using System.CommandLine;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Training.Data;

namespace ClosetCompanion.Training.Commands;

/// <summary>The options that name products; all commands that read some share them.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string> _source = new("--source")
    {
        Description =
            "The products: the Fashion Product Images archive or folder, a table, a folder of pictures, or a data folder of closet.",
        Required = true,
    };

    private readonly Option<string> _catalogue = new("--catalogue")
    {
        Description = "Which catalogue, where --source is a data folder with several.",
    };

    public SourceOptions(Command command)
    {
        command.Add(_source);
        command.Add(_catalogue);
    }

    public string Path(ParseResult arguments) => arguments.GetRequiredValue(_source);

    public string? Catalogue(ParseResult arguments) => arguments.GetValue(_catalogue);

    /// <summary>The products that were named.</summary>
    public Task<IProductSource> OpenAsync(
        ParseResult arguments,
        CancellationToken cancellationToken
    ) => TrainingSources.OpenAsync(Path(arguments), Catalogue(arguments), cancellationToken);
}
