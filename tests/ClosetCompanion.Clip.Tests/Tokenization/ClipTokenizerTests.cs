using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ClosetCompanion.Clip.Tokenization;
using CsCheck;

namespace ClosetCompanion.Clip.Tests.Tokenization;

public sealed class ClipTokenizerTests
{
    private static readonly Lazy<ClipTokenizer> _real = new(() =>
        ClipTokenizer.Load(ClipFixtures.Path("tiny-clip"), 77)
    );

    [Fact]
    public void Gives_the_ids_of_the_reference_for_every_golden_text()
    {
        var lines = File.ReadAllLines(ClipFixtures.Path("tokens.jsonl"));
        var wrong = new List<string>();
        foreach (var line in lines)
        {
            using var golden = JsonDocument.Parse(line);
            var text = golden.RootElement.GetProperty("text").GetString()!;
            var ids = golden.RootElement.GetProperty("ids").Deserialize<int[]>()!;
            if (!_real.Value.Encode(text).SequenceEqual(ids))
            {
                wrong.Add(text);
            }
        }

        wrong.ShouldBeEmpty();
        lines.Length.ShouldBe(1542);
    }

    [Fact]
    public void Knows_the_size_and_the_special_tokens_of_the_real_vocabulary()
    {
        _real.Value.VocabularySize.ShouldBe(49408);
        _real.Value.StartToken.ShouldBe(49406);
        _real.Value.EndToken.ShouldBe(49407);
    }

    [Fact]
    public void Keeps_the_end_token_of_a_text_that_is_cut()
    {
        var text = string.Join(' ', Enumerable.Repeat("shirt", 200));
        var cut = _real.Value.Encode(text);
        cut.Length.ShouldBe(77);
        cut[^1].ShouldBe(_real.Value.EndToken);
        cut[^2].ShouldNotBe(_real.Value.EndToken);
        _real.Value.EncodeWhole(text).Length.ShouldBe(202);
    }

    [Fact]
    public void Leaves_a_text_uncut_that_just_fits()
    {
        var text = string.Join(' ', Enumerable.Repeat("shirt", 75));
        _real.Value.Encode(text).ShouldBe(_real.Value.EncodeWhole(text));
    }

    [Fact]
    public void Takes_any_string_and_stays_inside_the_vocabulary()
    {
        var tokenizer = _real.Value;
        Gen.Char.Array[0, 40]
            .Select(characters => new string(characters))
            .Sample(
                text =>
                {
                    var ids = tokenizer.Encode(text);
                    return ids.Length is >= 2 and <= 77
                        && ids[0] == tokenizer.StartToken
                        && ids[^1] == tokenizer.EndToken
                        && ids.All(id => id >= 0 && id < tokenizer.VocabularySize);
                },
                iter: 500
            );
    }

    [Fact]
    public void Reads_a_lone_surrogate_as_the_replacement_character() =>
        _real.Value.Encode("a\uD83Db").ShouldBe(_real.Value.Encode("a\uFFFDb"));

    [Theory]
    [InlineData("a")]
    [InlineData("&amp")]
    [InlineData("\u03A3")]
    [InlineData("polo shirt, ")]
    public void Reads_a_megabyte_without_taking_forever(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 1_000_000 / unit.Length).ToString();
        var watch = Stopwatch.StartNew();
        _real.Value.EncodeWhole(text).Length.ShouldBeGreaterThan(2);
        // Half a second on a free core; merging in quadratic time would take an hour.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    // Not as InlineData: half a surrogate pair does not survive in an attribute.
    public static TheoryData<int, string> StrangeUnits() =>
        new()
        {
            { 0, "NUL" },
            { 0x1B, "escape" },
            { 0x85, "next line" },
            { 0xD83D, "high surrogate" },
            { 0xDE00, "low surrogate" },
            { 0xFFFE, "no character" },
        };

    [Theory]
    [MemberData(nameof(StrangeUnits))]
    public void Reads_a_megabyte_of_what_is_no_text(int character, string name)
    {
        var watch = Stopwatch.StartNew();
        var ids = _real.Value.Encode(new string((char)character, 500_000));
        ids[0].ShouldBe(_real.Value.StartToken, name);
        ids[^1].ShouldBe(_real.Value.EndToken, name);
        ids.Length.ShouldBeLessThanOrEqualTo(77, name);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), name);
    }

    [Fact]
    public void Gives_every_control_character_an_id_but_not_the_white_space()
    {
        foreach (var character in Enumerable.Range(0, 0xA0).Select(code => (char)code))
        {
            if (char.IsControl(character))
            {
                // The separators U+001C to U+001F are stripped at the ends, as Python does.
                var isSpace =
                    char.IsWhiteSpace(character) || character is >= '\u001C' and <= '\u001F';
                var length = _real.Value.Encode($"{character}").Length;
                (length > 2).ShouldBe(!isSpace, $"U+{(int)character:X4}");
            }
        }
    }

    [Fact]
    public async Task Gives_the_same_ids_on_several_threads()
    {
        var texts = Enumerable
            .Range(0, 500)
            .Select(number => $"polo shirt {number} zq{number}x")
            .ToArray();
        var tokenizer = ClipTokenizer.Load(ClipFixtures.Path("tiny-clip"), 77);
        var expected = texts.Select(_real.Value.Encode).ToArray();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, texts.Length * 4),
            TestContext.Current.CancellationToken,
            (index, _) =>
            {
                tokenizer
                    .Encode(texts[index % texts.Length])
                    .ShouldBe(expected[index % texts.Length]);
                return ValueTask.CompletedTask;
            }
        );
    }
}
