using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

/// <summary>How the shipped personas sound.</summary>
public sealed class PersonaVoiceTests
{
    [Fact]
    public void Personas_AsShipped_HaveVoicesOfTheirOwnThatKokoroKnows()
    {
        var known = ModelCatalogue.Read(Path.Combine(ProjectFiles.Root, "models", "catalogue.json")).Models
            .Single(model => model.Family == ModelFamily.Kokoro).Voices;
        var names = PersonaLibrary.Read(ProjectFiles.Personas).Personas.Select(persona => persona.Voice.Name).ToList();

        Assert.Equal(["af_heart", "bf_emma", "bm_george"], names);
        Assert.All(names, name => Assert.Contains(name, known));
    }

    [Theory]
    [InlineData("\"name\": \"../x\"", false)]
    [InlineData("\"name\": \"\"", false)]
    [InlineData("\"name\": null", true)]
    [InlineData("\"name\": \"en_GB-cori-high\"", true)]
    public void Read_AVoiceName_IsLettersDigitsPointsHyphensAndUnderscores(string name, bool isRead)
    {
        using var folder = new ScratchFolder();
        var persona = File.ReadAllText(Path.Combine(ProjectFiles.Personas, "neutral.json")).Replace("\"name\": \"bf_emma\"", name, StringComparison.Ordinal);
        folder.Write("own.json", System.Text.Encoding.UTF8.GetBytes(persona.Replace("\"id\": \"neutral\"", "\"id\": \"own\"", StringComparison.Ordinal)));

        var library = PersonaLibrary.Read(ProjectFiles.Personas, folder.Path);

        Assert.Equal(isRead, library.Personas.Any(each => each.Id == "own"));
        Assert.Equal(isRead ? 0 : 1, library.Problems.Count(problem => problem.ToString().Contains("voice.name", StringComparison.Ordinal)));
    }
}
