using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>A byte-level BPE vocabulary in CLIP's format: the ids of the tokens and the merges that make them.</summary>
/// <param name="Tokens">The id of each token.</param>
/// <param name="Merges">Pairs of tokens that become one, the most important first.</param>
public sealed record BpeVocabulary(
    IReadOnlyDictionary<string, int> Tokens,
    IReadOnlyList<(string First, string Second)> Merges
)
{
    /// <summary>The name of the file of tokens inside a model folder.</summary>
    public const string TokensFile = "vocab.json";

    /// <summary>The name of the file of merges inside a model folder.</summary>
    public const string MergesFile = "merges.txt";

    private const string MergesHeader = "#version";

    /// <summary>Far above any real vocabulary; a table of embeddings with so many rows would not fit anywhere.</summary>
    private const int MostTokens = 1 << 24;

    private static readonly JsonSerializerOptions _readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where it was read from, for messages.</summary>
    public string Origin { get; init; } = "The vocabulary";

    /// <summary>
    /// The files that a folder's vocabulary is read from: <c>vocab.json</c> and <c>merges.txt</c>, or
    /// <c>tokenizer.json</c> where it is there and one of the two is not.
    /// </summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        File.Exists(Path.Combine(folder, TokenizerJson.FileName))
        && !(
            File.Exists(Path.Combine(folder, TokensFile))
            && File.Exists(Path.Combine(folder, MergesFile))
        )
            ? [TokenizerJson.FileName]
            : [TokensFile, MergesFile];

    /// <summary>Reads the vocabulary of a folder.</summary>
    /// <exception cref="ModelException">A file is missing or is not what its name says; the message says where.</exception>
    public static BpeVocabulary Load(string folder)
    {
        try
        {
            var vocabulary = FilesIn(folder) is [var single]
                ? new TokenizerJson(Path.Combine(folder, single)).Read()
                : ReadPair(folder);
            return CheckIds(vocabulary);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The tokenizer cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Writes <c>vocab.json</c> and <c>merges.txt</c> into a folder, which is made when it is not there.</summary>
    public async Task SaveAsync(string folder, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        var byId = Tokens.OrderBy(token => token.Value).ToDictionary();
        await File.WriteAllTextAsync(
            Path.Combine(folder, TokensFile),
            JsonSerializer.Serialize(byId, _readable) + "\n",
            cancellationToken
        );
        await File.WriteAllLinesAsync(
            Path.Combine(folder, MergesFile),
            Merges.Select(merge => $"{merge.First} {merge.Second}").Prepend($"{MergesHeader}: 0.2"),
            cancellationToken
        );
    }

    private static BpeVocabulary ReadPair(string folder)
    {
        var tokens = Path.Combine(folder, TokensFile);
        return new BpeVocabulary(ReadTokens(tokens), ReadMerges(Path.Combine(folder, MergesFile)))
        {
            Origin = tokens,
        };
    }

    private static BpeVocabulary CheckIds(BpeVocabulary vocabulary)
    {
        foreach (var (token, id) in vocabulary.Tokens)
        {
            if (id is < 0 or >= MostTokens)
            {
                throw new ModelException(
                    $"'{vocabulary.Origin}' gives the token '{token}' the id {id}; ids count from 0."
                );
            }
        }

        return vocabulary;
    }

    private static Dictionary<string, int> ReadTokens(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllBytes(path))
                ?? throw new ModelException($"'{path}' holds null instead of tokens and ids.");
        }
        catch (JsonException problem)
        {
            throw new ModelException(
                $"'{path}' is not a JSON object of tokens and ids: {problem.Message}",
                problem
            );
        }
    }

    private static List<(string First, string Second)> ReadMerges(string path)
    {
        var merges = new List<(string First, string Second)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (
                line.Length == 0
                || (number == 1 && line.StartsWith(MergesHeader, StringComparison.Ordinal))
            )
            {
                continue;
            }

            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space <= 0 || space == line.Length - 1 || line.IndexOf(' ', space + 1) >= 0)
            {
                throw new ModelException(
                    $"'{path}', line {number}: expected two tokens with one space between them."
                );
            }

            merges.Add((line[..space], line[(space + 1)..]));
        }

        return merges;
    }
}
