namespace ClosetCompanion.Training.Recipes;

/// <summary>How a picture is changed each time it is seen. Its colours stay true, as people search for colours.</summary>
public sealed record Augmentation
{
    /// <summary>Side of the smallest part that is shown, as a share of the picture's.</summary>
    public double SmallestView { get; init; } = 0.85;

    /// <summary>Side of the largest view; above 1, the picture has a border.</summary>
    public double LargestView { get; init; } = 1.1;

    /// <summary>Beyond the view's free room, it is moved by at most this share of the picture's side.</summary>
    public double Move { get; init; } = 0.04;

    /// <summary>It is stretched or squeezed by at most this share.</summary>
    public double Stretch { get; init; } = 0.05;

    /// <summary>Whether every other picture is mirrored.</summary>
    public bool Mirror { get; init; } = true;

    /// <summary>It is turned by at most so many degrees.</summary>
    public double Turn { get; init; }

    /// <summary>Share of the pictures of which a part is covered.</summary>
    public double Erase { get; init; }

    /// <summary>
    /// Share of the pictures that are cut out of their white and laid on other grounds with a shadow, as in photos from
    /// daily life: on tiles, where the run has some (<c>--backgrounds</c>), else on made-up ones. They are turned and
    /// zoomed like photos, too.
    /// </summary>
    public double Backgrounds { get; init; }

    /// <summary>How far the light changes: of photos, and of products on other grounds. 0.3 goes up to about a third.</summary>
    public double Light { get; init; }

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem =>
        SmallestView <= 0 || LargestView < SmallestView
            ? "augmentation needs 0 < smallestView <= largestView"
        : Move < 0 || Turn < 0 ? "augmentation.move and .turn must not be negative"
        : Stretch is < 0 or >= 1 ? "augmentation.stretch must be from 0 to below 1"
        : Light is < 0 or > 1 ? "augmentation.light must be from 0 to 1"
        : Erase is < 0 or > 1 ? "augmentation.erase must be from 0 to 1"
        : Backgrounds is < 0 or > 1 ? "augmentation.backgrounds must be from 0 to 1"
        : null;
}
