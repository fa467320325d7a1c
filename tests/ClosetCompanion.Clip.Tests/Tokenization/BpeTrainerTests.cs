using System.Text;
using ClosetCompanion.Clip.Tokenization;
using CsCheck;

namespace ClosetCompanion.Clip.Tests.Tokenization;

public sealed class BpeTrainerTests
{
    private static readonly string[] _captions =
    [
        "Red Polo Shirt for men",
        "blue polo shirt",
        "polo t-shirt &amp; shorts",
        "Men's shirt",
        "black shoes <|endoftext|>",
        "naïve 日本 shirt",
    ];

    [Fact]
    public void Learns_the_most_frequent_pair_first() =>
        Train(["aab aab ab", "ab ab"], 2).Merges.ShouldBe([("a", "b</w>"), ("a", "ab</w>")]);

    [Fact]
    public void Gives_a_tie_to_the_pair_of_smaller_ids() =>
        Train(["xy ba", "ba xy"], 1).Merges.ShouldBe([("b", "a</w>")]);

    [Fact]
    public void Learns_no_pair_that_occurs_once() =>
        Train(["red polo"], 100).Merges.ShouldBeEmpty();

    [Fact]
    public void Gives_the_two_largest_ids_to_the_start_and_end_tokens()
    {
        var vocabulary = Train(_captions, 40);
        var tokenizer = new ClipTokenizer(vocabulary, 20);
        tokenizer.VocabularySize.ShouldBe(vocabulary.Tokens.Count);
        tokenizer.StartToken.ShouldBe(vocabulary.Tokens.Count - 2);
        tokenizer.EndToken.ShouldBe(vocabulary.Tokens.Count - 1);
        vocabulary.Tokens.Values.Order().ShouldBe(Enumerable.Range(0, vocabulary.Tokens.Count));
    }

    [Fact]
    public void Makes_one_token_of_a_frequent_word()
    {
        var vocabulary = Train(_captions, 40);
        new ClipTokenizer(vocabulary, 20).Encode("SHIRT").Length.ShouldBe(3);
    }

    [Fact]
    public void Learns_the_same_from_captions_in_another_order()
    {
        var one = Train(_captions, 60);
        var other = Train(_captions.Reverse(), 60);
        other.Merges.ShouldBe(one.Merges);
        other.Tokens.ShouldBe(one.Tokens, ignoreOrder: true);
    }

    [Fact]
    public async Task Writes_files_from_which_the_tokenizer_gives_the_same_ids()
    {
        var folder = Directory.CreateTempSubdirectory("bpe").FullName;
        try
        {
            var vocabulary = Train(_captions, 60);
            await vocabulary.SaveAsync(folder, TestContext.Current.CancellationToken);
            var before = new ClipTokenizer(vocabulary, 30);
            var after = ClipTokenizer.Load(folder, 30);
            Gen.String.Sample(
                text => after.Encode(text).SequenceEqual(before.Encode(text)),
                iter: 300
            );
            foreach (var caption in _captions)
            {
                after.Encode(caption).ShouldBe(before.Encode(caption));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Loses_nothing_of_a_text()
    {
        var vocabulary = Train(_captions, 60);
        var tokenizer = new ClipTokenizer(vocabulary, 30);
        var byteOfSymbol = Enumerable
            .Range(0, 256)
            .ToDictionary(value => ByteSymbols.Of((byte)value)[0], value => (byte)value);
        var tokenOfId = vocabulary.Tokens.ToDictionary(token => token.Value, token => token.Key);

        string Decode(int[] ids) =>
            string.Concat(
                    ids[1..^1]
                        .Select(id =>
                            tokenOfId[id]
                                .Replace(ByteSymbols.EndOfWord, " ", StringComparison.Ordinal)
                        )
                )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    Encoding.UTF8.GetString([.. word.Select(symbol => byteOfSymbol[symbol])])
                )
                .Aggregate("", string.Concat);

        Gen.String[Gen.Char["shirt polo'dé日 9-"], 0, 30]
            .Sample(text =>
                Decode(tokenizer.EncodeWhole(text))
                == text.Replace(" ", "", StringComparison.Ordinal)
            );
    }

    private static BpeVocabulary Train(IEnumerable<string> captions, int merges) =>
        BpeTrainer.Train(captions, merges, TestContext.Current.CancellationToken);
}
