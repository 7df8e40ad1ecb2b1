"""Field of work of a document: rules of bodies and symbols, a small linear model, what people taught."""

from communeapp.core.incoming.field.deciding import THRESHOLD, why_abstained
from communeapp.core.incoming.field.learning import Correction, Learned, LearntRow

__all__ = ["THRESHOLD", "Correction", "Learned", "LearntRow", "why_abstained"]
