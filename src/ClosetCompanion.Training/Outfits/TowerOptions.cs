namespace ClosetCompanion.Training.Outfits;

/// <summary>How one half of the model of outfits is trained. All were chosen on the development part.</summary>
internal sealed record TowerOptions
{
    /// <summary>The half of traits.</summary>
    public static TowerOptions OfTraits { get; } =
        new()
        {
            Epochs = 6,
            Wrong = 12,
            Rate = 0.05f,
            Start = 0.1f,
            RowDropout = 0.1f,
            OwnDropout = 0.25f,
        };

    /// <summary>The half of pictures.</summary>
    public static TowerOptions OfPictures { get; } =
        new()
        {
            Epochs = 2,
            Wrong = 6,
            Rate = 0.015f,
            Start = 0.05f,
        };

    /// <summary>Components of the space in which outfit and candidate meet.</summary>
    public int Width { get; init; } = 32;

    /// <summary>How often each blank is seen.</summary>
    public required int Epochs { get; init; }

    /// <summary>Wrong products beside each right one.</summary>
    public required int Wrong { get; init; }

    /// <summary>The rate of Adagrad at the start; it falls to a fifth.</summary>
    public required float Rate { get; init; }

    /// <summary>The first weights lie between minus this and this.</summary>
    public required float Start { get; init; }

    /// <summary>How much weights are pulled to zero.</summary>
    public float Decay { get; init; } = 1e-5f;

    /// <summary>The share of the meeting space that is left out at a time.</summary>
    public float WidthDropout { get; init; } = 0.2f;

    /// <summary>The share of rows that is left out at a time.</summary>
    public float RowDropout { get; init; }

    /// <summary>How often all rows of the set's own columns are left out, so that the shared ones suffice alone.</summary>
    public float OwnDropout { get; init; }
}
