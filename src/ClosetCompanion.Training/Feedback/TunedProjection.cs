namespace ClosetCompanion.Training.Feedback;

/// <summary>The matrix that the people of development saw the best order with.</summary>
/// <param name="Matrix">What vectors of texts are multiplied by, row by row.</param>
/// <param name="Penalty">The penalty that it was learned with.</param>
/// <param name="Steps">After how many steps.</param>
/// <param name="Before">The people of development without it.</param>
/// <param name="After">The people of development with it.</param>
internal sealed record TunedProjection(
    float[] Matrix,
    double Penalty,
    int Steps,
    PeopleFigures Before,
    PeopleFigures After
);
