using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Synthesis;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InterviewTrainer.Web.Endpoints;

/// <summary>The sample lines of the persona cards, spoken.</summary>
internal static class PersonaEndpoints
{
    public static IEndpointRouteBuilder MapPersonaApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/personas/{id}/sample", SampleAsync)
            .WithSummary("A persona's sample line as a WAV file; 404 for an unknown persona, 503 where no voice engine is installed.");
        return endpoints;
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SampleAsync(
        string id, PersonaLibrary personas, ISpeechSynthesizerSource voice, CancellationToken cancellationToken)
    {
        if (personas.Personas.FirstOrDefault(persona => persona.Id == id) is not { } persona)
        {
            return TypedResults.Problem($"There is no persona \"{id}\".", statusCode: StatusCodes.Status404NotFound);
        }

        if (voice.Current is not { } synthesizer)
        {
            return TypedResults.Problem("No voice engine is installed. Install espeak-ng, or use the browser's voice.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            var sample = await SpeechRecording.MakeAsync(synthesizer, persona.SampleLine, persona.Voice, cancellationToken);
            return TypedResults.File(sample.ToWav(), "audio/wav");
        }
        catch (SpeechSynthesisException exception)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
