using ClosetCompanion.Training.Losses;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Losses;

public sealed class ContrastiveLossTests
{
    private const int Size = 5;
    private const double Scale = 20;

    [Fact]
    public void Is_the_mean_of_two_cross_entropies_when_every_pair_stands_alone()
    {
        using var scope = NewDisposeScope();
        var (pictures, texts) = RandomVectors();
        var logits = pictures.matmul(texts.t()) * Scale;
        var labels = arange(Size, dtype: ScalarType.Int64);
        var expected =
            (
                nn.functional.cross_entropy(logits, labels)
                + nn.functional.cross_entropy(logits.t(), labels)
            ) / 2;

        var loss = ContrastiveLoss.Of(
            pictures,
            texts,
            tensor(Scale).to(ScalarType.Float32),
            eye(Size).to(ScalarType.Bool)
        );

        loss.item<float>().ShouldBe(expected.item<float>(), 1e-5f);
    }

    [Fact]
    public void Shares_the_target_among_all_captions_that_fit()
    {
        using var scope = NewDisposeScope();
        var (pictures, texts) = RandomVectors();
        var positives = eye(Size).to(ScalarType.Bool);
        positives[0, 1] = true;
        positives[1, 0] = true;
        var logits = pictures.matmul(texts.t()) * Scale;

        var loss = ContrastiveLoss.Of(
            pictures,
            texts,
            tensor(Scale).to(ScalarType.Float32),
            positives
        );

        loss.item<float>().ShouldBe((float)((Expected(logits) + Expected(logits.t())) / 2), 1e-4f);

        static double Expected(Tensor logits)
        {
            var sum = 0.0;
            for (var row = 0; row < Size; row++)
            {
                var values = logits[row].data<float>().ToArray();
                var normaliser = Math.Log(values.Sum(value => Math.Exp(value)));
                var fitting = row < 2 ? [0, 1] : new[] { row };
                sum += fitting.Average(column => normaliser - values[column]);
            }

            return sum / Size;
        }
    }

    [Fact]
    public void What_has_no_partner_counts_among_the_others_only()
    {
        using var scope = NewDisposeScope();
        var pictures = nn.functional.normalize(randn(3, 8), dim: 1);
        var texts = nn.functional.normalize(randn(2, 8), dim: 1);
        var positives = tensor(
            new[,]
            {
                { true, false },
                { true, false },
                { false, false },
            }
        );
        var logits = pictures.matmul(texts.t()) * Scale;
        var pictureLoss = -logits.log_softmax(1)[TensorIndex.Slice(0, 2), 0].mean();
        var textLoss = -logits.t().log_softmax(1)[0, TensorIndex.Slice(0, 2)].mean();

        var loss = ContrastiveLoss.Of(
            pictures,
            texts,
            tensor(Scale).to(ScalarType.Float32),
            positives
        );

        loss.item<float>().ShouldBe(((pictureLoss + textLoss) / 2).item<float>(), 1e-5f);
    }

    [Fact]
    public void Pairs_of_other_batches_count_among_the_others_but_for_those_left_out()
    {
        using var scope = NewDisposeScope();
        var (pictures, texts) = RandomVectors();
        var (otherPictures, otherTexts) = RandomVectors();
        otherPictures = otherPictures.flip(1);
        otherTexts = otherTexts.flip(1);
        var leftOut = zeros(Size, Size, dtype: ScalarType.Bool);
        leftOut[2, 3] = true;

        var loss = ContrastiveLoss.Of(
            pictures,
            texts,
            tensor(Scale).to(ScalarType.Float32),
            eye(Size).to(ScalarType.Bool),
            new OtherPairs(otherPictures, otherTexts, leftOut)
        );

        var expected =
            (Expected(pictures, texts, otherTexts) + Expected(texts, pictures, otherPictures)) / 2;
        loss.item<float>().ShouldBe((float)expected, 1e-4f);

        static double Expected(Tensor rows, Tensor own, Tensor others) =>
            Enumerable
                .Range(0, Size)
                .Average(row =>
                {
                    var logits = (rows[row].unsqueeze(0).matmul(own.t()) * Scale)
                        .data<float>()
                        .ToArray();
                    var further = (rows[row].unsqueeze(0).matmul(others.t()) * Scale)
                        .data<float>()
                        .Where((_, column) => (row, column) != (2, 3));
                    return Math.Log(logits.Concat(further).Sum(value => Math.Exp(value)))
                        - logits[row];
                });
    }

    [Fact]
    public void Targets_lie_between_what_belongs_together_and_what_teachers_think()
    {
        using var scope = NewDisposeScope();
        var (pictures, texts) = RandomVectors();
        var judged = randn(Size, Size);
        var positives = eye(Size).to(ScalarType.Bool);
        positives[4, 4] = false;
        var logits = pictures.matmul(texts.t()) * Scale;

        var loss = ContrastiveLoss.Of(
            pictures,
            texts,
            tensor(Scale).to(ScalarType.Float32),
            positives,
            judgement: new Judgement(judged, Share: 0.25)
        );

        // The fifth has no partner, so that neither its row nor its column is a target.
        var expected = (Expected(logits, judged) + Expected(logits.t(), judged.t())) / 2;
        loss.item<float>().ShouldBe(expected.item<float>(), 1e-4f);

        static Tensor Expected(Tensor logits, Tensor judged)
        {
            var targets = (eye(Size) * 0.75) + (judged.softmax(1) * 0.25);
            var each = -(targets * logits.log_softmax(1)).sum(1);
            return each[TensorIndex.Slice(0, 4)].mean();
        }
    }

    private static (Tensor Pictures, Tensor Texts) RandomVectors()
    {
        var generator = new Generator(3);
        return (
            nn.functional.normalize(randn([Size, 8], generator: generator), dim: 1),
            nn.functional.normalize(randn([Size, 8], generator: generator), dim: 1)
        );
    }
}
