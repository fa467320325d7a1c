using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Packages;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>Gives the towers of a new model the first weights that the recipe names for each.</summary>
/// <param name="recipe">The recipe.</param>
/// <param name="folder">The run's folder; other runs and published folders lie beside it.</param>
internal sealed class TowerWeights(Recipe recipe, string folder)
{
    private const string PublishedWeights = "model.safetensors";

    /// <summary>Fills both towers.</summary>
    /// <exception cref="TrainingException">A start is not there, or there is none of its sort for the tower.</exception>
    /// <exception cref="ClosetCompanion.Clip.ModelException">Weights do not fit the tower.</exception>
    public void Load(TwoTowers model)
    {
        var picture = TowerStart.Of(recipe.Model.Picture!.Start);
        switch (picture, model.Picture)
        {
            case ({ Kind: TowerStart.Random }, _):
                break;
            case ({ Kind: TowerStart.Package, Name: ResNetPackage.Name }, ResidualTower tower):
                ResNetPackage.Load(tower, recipe.Model.Image);
                break;
            case ({ Kind: TowerStart.Folder }, VitTower tower):
                LoadPublished(tower, Beside(picture.Name));
                break;
            case ({ Kind: TowerStart.Run }, _):
                LoadRun(model, "picture", Beside(picture.Name));
                break;
            default:
                throw NoStart("picture", picture);
        }

        var text = TowerStart.Of(recipe.Model.Text!.Start);
        switch (text, model.Text)
        {
            case ({ Kind: TowerStart.Random }, _):
                break;
            case ({ Kind: TowerStart.Package }, BertTower tower):
                BertWeights.Load(tower, BertPackage.Open(text.Name).ReadWeights());
                break;
            case ({ Kind: TowerStart.Run }, _):
                LoadRun(model, "text", Beside(text.Name));
                break;
            default:
                throw NoStart("text", text);
        }
    }

    /// <summary>The folder beside the run's that a start names.</summary>
    public string Beside(string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, "..", name));
        return Directory.Exists(path)
            ? path
            : throw new TrainingException(
                $"The recipe starts from {name}, and there is no {path}: runs that belong together lie beside each other."
            );
    }

    private static void LoadPublished(VitTower tower, string folder)
    {
        using var file = SafetensorsFile.Open(Path.Combine(folder, PublishedWeights));
        var weights = new SafetensorsWeights(file);
        using var _ = no_grad();
        foreach (var (name, value) in tower.state_dict())
        {
            value.copy_(tensor(weights.Read(name).Values, value.shape));
        }
    }

    /// <summary>A tower with the head that follows it.</summary>
    private void LoadRun(TwoTowers model, string side, string run)
    {
        var (width, height) = recipe.PictureSizeIn(epoch: 0);
        var weights =
            BestWeights.Find(run, width, height)
            ?? throw new TrainingException($"{run} has no weights of an earlier run.");
        new Checkpoint(weights).Load(
            model,
            name =>
                name.StartsWith($"{side}.", StringComparison.Ordinal)
                || name.StartsWith($"{side}_head.", StringComparison.Ordinal)
        );
    }

    private TrainingException NoStart(string side, TowerStart start) =>
        new(
            $"The {side} tower of {recipe.Id} cannot start from {start.Kind}:{start.Name}. Picture towers start from package:{ResNetPackage.Name} (kind ResNet) or folder:NAME (kind Vit), text towers from package:MiniLM or package:ArcticXs (kind Bert), and all of them from random or run:NAME."
        );
}
