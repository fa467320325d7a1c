using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data.Grounds;
using ClosetCompanion.Training.Photos;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Data;

/// <summary>
/// Makes the batch of any step from the seed and the step's number alone, so that a resumed run sees exactly the batches
/// that an uninterrupted one sees.
/// </summary>
internal sealed class BatchSampler
{
    private readonly TrainingSet _data;
    private readonly Recipe _recipe;
    private readonly CaptionWriter _captions;
    private readonly PictureViews _views;
    private readonly PictureViews _photoViews;
    private readonly PhotoSampler? _photos;
    private readonly Backgrounds _backgrounds;
    private readonly Func<string, int[]> _tokenize;
    private readonly AttributeWords _words;
    private readonly IReadOnlySet<Trait>[] _traits;
    private readonly long[] _titles;
    private readonly string[] _kinds;
    private readonly (string? Kind, string? Colour)[] _looks;
    private readonly int _size;
    private (int Epoch, int[] Order) _order = (-1, []);

    /// <exception cref="TrainingException">There are fewer products than a batch has.</exception>
    public BatchSampler(
        TrainingSet data,
        Lexicon lexicon,
        Func<string, int[]> tokenize,
        Recipe recipe,
        PhotoSet? photos = null,
        GroundTiles? tiles = null
    )
    {
        _data = data;
        _recipe = recipe;
        _captions = new CaptionWriter(
            lexicon,
            recipe.Captions.WholeTitles,
            recipe.Captions.WordDrop
        );
        var (width, height) = (recipe.Model.Image.Width, recipe.Model.Image.Height);
        var augmentation = recipe.Data.Augmentation;
        _views = new PictureViews(augmentation, width, height);
        _backgrounds = new Backgrounds(
            augmentation.Backgrounds,
            width,
            height,
            tiles,
            augmentation.Light
        );
        var likePhotos = recipe.Data.Photos ?? new PhotoSettings();
        _photoViews = new PictureViews(likePhotos.Augmentation, width, height);
        _photos = photos is null
            ? null
            : new PhotoSampler(photos, tokenize, likePhotos, width, height);
        _tokenize = tokenize;
        _words = new AttributeWords(data.Training, lexicon, tokenize, recipe.Captions.WordWeight);
        var traits = new ProductTraits(lexicon);
        _traits = [.. data.Training.Select(item => traits.Of(item.Product))];
        _titles = NumbersOf(data.Training.Select(item => TitleSplit.Normalise(item.Product.Title)));
        _kinds = [.. data.Training.Select(item => item.Product.Kind ?? "")];
        _looks =
        [
            .. data.Training.Select(item =>
                item.Product is { Kind: { } kind, Colour: { } colour } ? (kind, colour) : default
            ),
        ];
        _size = recipe.Schedule.BatchSize;
        StepsPerEpoch = OrderOf(0).Length / _size;
        if (StepsPerEpoch == 0)
        {
            throw new TrainingException(
                $"There are {OrderOf(0).Length} products to train on, fewer than a batch of {_size}. Lower batchSize or developmentTitles in the recipe, or name a larger source."
            );
        }
    }

    /// <summary>Steps of one pass; a last batch that is not full is left out.</summary>
    public int StepsPerEpoch { get; }

    /// <summary>Steps of all phases.</summary>
    public int Steps => _recipe.Schedule.Epochs * StepsPerEpoch;

    /// <summary>The batch of a step, counted from 0. Not for several threads at once.</summary>
    public Batch Sample(int step)
    {
        var random = new Random(StepSeed.Of(_recipe.TrainingSeed, step));
        var epoch = step / StepsPerEpoch;
        var chosen = OrderOf(epoch).AsSpan(step % StepsPerEpoch * _size, _size).ToArray();
        var (width, height) = _recipe.PictureSizeIn(epoch);
        var phase = _recipe.Schedule.PhaseOf(epoch);
        var planes = phase.HeadsAlone
            ? []
            : _data.Pictures.Read([.. chosen.Select(i => _data.Training[i].Picture)]);
        var laid = _backgrounds.Replace(planes, random);
        _views.Erase(planes, random);
        return new Batch(
            planes,
            Views(laid, random),
            width,
            height,
            IdentitiesOf(chosen),
            [.. Captions(chosen, random, phase.KnowsTexts)]
        )
        {
            Phase = phase,
            Alike = _recipe.Loss.Neighbours > 0 ? Matrix.Of(chosen, chosen, LookAlike) : null,
            Photos = _photos?.Sample(
                Array.ConvertAll(chosen, i => _kinds[i]),
                random,
                pixels: !phase.HeadsAlone
            ),
        };
    }

    /// <summary>All texts of steps whose texts are read ahead.</summary>
    public IEnumerable<int[]> UsualTexts() =>
        _data
            .Training.Select(item => item.Product.Title)
            .Concat(
                from product in Enumerable.Range(0, _data.Training.Count)
                from number in Enumerable.Range(0, _recipe.Captions.PhrasesAhead)
                select PhraseAhead(product, number).Text
            )
            .Concat(_words.All)
            .Concat(_photos?.Words ?? [])
            .Distinct(StringComparer.Ordinal)
            .Select(_tokenize);

    private float[] Views(bool[] laid, Random random)
    {
        var views = new float[laid.Length * 6];
        for (var i = 0; i < laid.Length; i++)
        {
            (laid[i] ? _photoViews : _views).Choose(views.AsSpan(i * 6, 6), random);
        }

        return views;
    }

    private IEnumerable<CaptionColumn> Captions(int[] chosen, Random random, bool usualOnly)
    {
        // A shortened title still stands for all products of the whole one.
        yield return new CaptionColumn(
            Array.ConvertAll(
                chosen,
                i =>
                    _tokenize(
                        usualOnly ? Product(i).Title : _captions.FromTitle(Product(i), random)
                    )
            ),
            Matrix.Of(chosen, chosen, SameTitle),
            Weight: 1
        );
        var ahead = _recipe.Captions.PhrasesAhead;
        if (_recipe.Captions.AttributeWeight > 0 && !(usualOnly && ahead == 0))
        {
            var written = Array.ConvertAll(
                chosen,
                i =>
                    (
                        Index: i,
                        Caption: usualOnly
                            ? PhraseAhead(i, random.Next(ahead))
                            : _captions.FromAttributes(Product(i), random)
                    )
            );
            yield return new CaptionColumn(
                Array.ConvertAll(written, caption => _tokenize(caption.Caption.Text)),
                Matrix.Of(
                    chosen,
                    written,
                    (i, caption) =>
                        _recipe.Loss.SameCaptionPositives
                            ? SamePicture(i, caption.Index)
                                || caption.Caption.Claims.All(_traits[i].Contains)
                            : i == caption.Index
                ),
                _recipe.Captions.AttributeWeight
            );
        }

        if (_recipe.Captions.WordWeight > 0)
        {
            var traits = Array.ConvertAll(chosen, i => _traits[i]);
            foreach (var column in _words.Columns(traits, random))
            {
                yield return column;
            }
        }
    }

    /// <summary>A caption from the attributes of a product, the same one every time.</summary>
    private AttributeCaption PhraseAhead(int product, int number) =>
        _captions.FromAttributes(
            Product(product),
            new Random(StepSeed.Of(StepSeed.Of(_recipe.TrainingSeed, product), number))
        );

    private long[,] IdentitiesOf(int[] chosen)
    {
        var identities = new long[chosen.Length, 2];
        foreach (var (row, product) in chosen.Index())
        {
            identities[row, 0] = _titles[product];
            identities[row, 1] = _data.Training[product].Picture;
        }

        return identities;
    }

    /// <summary>The number of each text among the distinct ones.</summary>
    private static long[] NumbersOf(IEnumerable<string> texts)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        return
        [
            .. texts.Select(text =>
            {
                numbers.TryAdd(text, numbers.Count);
                return numbers[text];
            }),
        ];
    }

    private Catalog.Product Product(int index) => _data.Training[index].Product;

    private bool SameTitle(int left, int right) =>
        left == right
        || (
            _recipe.Loss.SameCaptionPositives
            && (_titles[left] == _titles[right] || SamePicture(left, right))
        );

    private bool LookAlike(int left, int right) =>
        _looks[left].Kind is not null && _looks[left] == _looks[right] && !SamePicture(left, right);

    private bool SamePicture(int left, int right) =>
        _data.Training[left].Picture == _data.Training[right].Picture;

    private int[] OrderOf(int epoch)
    {
        if (_order.Epoch != epoch)
        {
            var random = new Random(StepSeed.Of(_recipe.TrainingSeed, -1 - epoch));
            _order = (
                epoch,
                EpochOrder.Shuffle(_kinds, _recipe.Data.KindRun, _recipe.Data.LeastOfKind, random)
            );
        }

        return _order.Order;
    }
}
